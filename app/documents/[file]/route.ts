import { loadOpenFile } from '#lib/domain/agreements/files/open/loaders.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'

export const dynamic = 'force-dynamic'

/**
 * A document of an agreement, once readers may see that. No cache keeps it: an agreement can be voided, or come
 * under an embargo. Our own server sends it with a policy under which it can do nothing.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const found = await loadOpenFile((await params).file)
  return personalFile(found && { body: found.bytes, type: 'application/pdf', name: found.name })
}
