import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const schemaFolder = join(projectDir, 'prisma')
export const migrationsFolder = join(schemaFolder, 'migrations')
export const generatedFolder = join(schemaFolder, 'generated')
