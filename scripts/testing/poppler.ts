import { Halt } from '#scripts/console/steps.mjs'
import { command } from './command.ts'
import { aptInstall, isRootOnDebian } from './debian.ts'

const NAME = 'pdftoppm'

/** The program that turns a PDF into pictures, installing it where the machine has none. */
export async function findPdfToPpm(): Promise<string> {
  if (await runs()) return NAME
  if (isRootOnDebian()) {
    await aptInstall(['poppler-utils'])
    if (await runs()) return NAME
  }
  throw new Halt(
    'pdftoppm was not found and could not be installed: install poppler (as root: apt-get install poppler-utils) and run the tests again.',
  )
}

const runs = async () => (await command(NAME, ['-v'])).code === 0
