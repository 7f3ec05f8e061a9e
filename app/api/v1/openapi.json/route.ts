import { describeApi } from '#lib/domain/api-description/utils.ts'
import { env } from '#lib/platform/env.ts'
import { documentRoute } from '#lib/platform/http/open-data-route.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = documentRoute(() =>
  describeApi(env.APP_ORIGIN),
)
