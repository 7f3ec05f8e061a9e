// Loaded before every script (--import): what fails while its modules load, such as a setting that
// breaks a rule, or outside of any promise we wait for, is one sentence too.
import { explain } from './steps.mjs'

process.on('uncaughtException', (error) => {
  console.error(explain(error) ?? error)
  process.exit(1)
})
