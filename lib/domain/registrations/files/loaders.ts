import 'server-only'
import { getLinkedRegistration } from '../gates.ts'
import { readRegistrationFile } from './queries.ts'

/** A file of the registration behind a link; null where either is not there or not the other's. */
export async function loadLinkedFile(token: string, fileId: string) {
  const registration = await getLinkedRegistration(token)
  return registration && readRegistrationFile({ registrationId: registration.id, fileId })
}
