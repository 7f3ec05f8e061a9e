import 'server-only'
import type { FontWeight } from '#lib/platform/fonts/font-files.ts'
import { missingCharacters, widthOf } from '#lib/platform/fonts/spare-font.ts'
import { fitText, type TextBox } from '#lib/platform/pdf/fit-text.ts'
import { badgeBoxes } from '../layout/utils.ts'
import type { PrintedPerson, PrintFault } from '../types.ts'

const isTight = (text: string | null, box: TextBox, weight: FontWeight) =>
  text !== null && !fitText(text, box, (part) => widthOf(part, weight)).isReadable

/** Who should be looked at before printing: a character that no font here has, or words too long for a badge. */
export function printFaults(people: readonly PrintedPerson[]): PrintFault[] {
  return people.flatMap(({ key, name, latin, organisation, token }) => {
    const boxes = badgeBoxes(token !== null)
    const fault: PrintFault = {
      ...{ key, name },
      missing: missingCharacters([name, latin, organisation].join(' ')),
      isTight:
        isTight(name, boxes.name, 'bold') ||
        isTight(latin, boxes.latin, 'regular') ||
        isTight(organisation, boxes.organisation, 'regular'),
    }
    return fault.missing.length > 0 || fault.isTight ? [fault] : []
  })
}
