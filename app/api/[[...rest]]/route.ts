import { missingRoute } from '#lib/platform/http/open-data-route.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = missingRoute()
