import { loadPublicPicture } from '#lib/domain/record/pictures/loaders.ts'
import { publicPicture } from '#lib/platform/http/public-picture.ts'

export const dynamic = 'force-dynamic'

/** A picture of whoever readers see; our own server sends it with a policy under which it can do nothing. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  return publicPicture(request, file, await loadPublicPicture(file))
}
