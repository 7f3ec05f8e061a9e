/**
 * The words of the matrix of rights (T33 of the reliability record). Every page, route and server action
 * has one line in pages.ts, routes.ts or actions.ts; tests/architecture/rights.test.ts compares the lines
 * with the code, tests/runtime/rights/ tries every cell over HTTP.
 */

/** Who asks. All but the first two have a role at their own forum; `unproven` manages it without a second factor. */
export const ROLES = [
  'anonymous',
  'attendee',
  'check_in',
  'editor',
  'manager',
  'administrator',
  'unproven',
] as const
export type Role = (typeof ROLES)[number]
type ForumRole = 'check_in' | 'editor' | 'manager'

/**
 * What is asked for: of one's own forum (or one's own, or published), of another one (somebody else's, hidden
 * or ended), or of none that there is. Within one's own forum an id may be of another forum (`foreign`), or of
 * nothing (`missing`).
 */
export const TARGETS = ['own', 'other', 'none', 'foreign', 'missing'] as const
export type Target = (typeof TARGETS)[number]

/** What becomes of a reader. */
export type Seen =
  /** The page, or the file */
  | 'shown'
  /** 404, the same bytes as for what never was */
  | 'nothing'
  /** Led to sign in */
  | 'sign-in'
  /** Led to set up a second factor */
  | 'second-factor'
  /** Led to another page of theirs, for there is nothing to do here */
  | 'elsewhere'
  /** 405: nobody reads (or writes) here, whatever it is */
  | 'not-taken'
  /** 422: the address is theirs, what they ask it for is not there */
  | 'not-there'

/**
 * What an action answers: it did what it is for; it answers as if, and nothing is written; or the reason for
 * which it did not.
 */
export type Answered =
  | 'done'
  | 'unchanged'
  | 'sign_in_required'
  | 'second_factor_required'
  | (string & {})

export type Rights<Decision> = (role: Role, target: Target) => Decision

const isThere = (target: Target) => target === 'own' || target === 'other'

/** Published for everybody, or behind a link that is a key by itself: who asks changes nothing. */
export const everybody: Rights<Seen> = (_, target) => (target === 'own' ? 'shown' : 'nothing')

/** One's own things; nobody else's. */
export const signedIn: Rights<Seen> = (role, target) =>
  role === 'anonymous' ? 'sign-in' : everybody(role, target)

/** Pages for signing in: whoever is signed in has nothing to do there. */
export const guests: Rights<Seen> = (role) => (role === 'anonymous' ? 'shown' : 'elsewhere')

/** Nobody, whoever asks. */
export const nobody: Rights<Seen> = () => 'nothing'

/** Not an address to read from. */
export const notTaken: Rights<Seen> = () => 'not-taken'

/** Leads everybody on. */
export const onwards: Rights<Seen> = () => 'elsewhere'

/** A page of the panel, for these roles at that forum; administrators see every forum's. */
export const staff =
  (...roles: readonly ForumRole[]): Rights<Seen> =>
  (role, target) => {
    if (role === 'anonymous') return 'sign-in'
    if (role === 'unproven') return 'second-factor'
    if (role === 'administrator') return isThere(target) ? 'shown' : 'nothing'
    return target === 'own' && (roles as readonly Role[]).includes(role) ? 'shown' : 'nothing'
  }

/** The door of a forum: its devices, whoever is signed in beside them; else whoever may make this browser one. */
export const doorOr =
  (rights: Rights<Seen>): Rights<Seen> =>
  (role, target) =>
    target === 'other' || target === 'none' ? rights(role, target) : 'shown'

/** What only a browser fetches that is a device of that forum's door. */
export const doorOnly: Rights<Seen> = (_, target) => {
  if (target === 'own') return 'shown'
  return target === 'other' || target === 'none' ? 'nothing' : 'not-there'
}

/** The action of anybody; on what is not there it says `absent`. */
export const anyoneDoes =
  (absent = 'not_found'): Rights<Answered> =>
  (_, target) =>
    target === 'own' ? 'done' : absent

/** Of whoever is signed in, on their own things. */
export const signedInDoes =
  (absent = 'not_found'): Rights<Answered> =>
  (role, target) =>
    role === 'anonymous' ? 'sign_in_required' : target === 'own' ? 'done' : absent

/** Of whoever has a second factor; whoever is signed in without one hears `otherwise`. */
export const factorOwnerOr =
  (otherwise: Answered): Rights<Answered> =>
  (role) => {
    if (role === 'anonymous') return 'sign_in_required'
    return role === 'attendee' || role === 'unproven' ? otherwise : 'done'
  }
export const factorOwnerDoes = factorOwnerOr('sign_in_required')

/** Of these roles at that forum; `absent` is what they hear of an id that their forum does not have. */
export const staffDoes =
  (roles: readonly ForumRole[], absent = 'not_found'): Rights<Answered> =>
  (role, target) => {
    if (role === 'anonymous') return 'sign_in_required'
    if (role === 'unproven') return 'second_factor_required'
    const isTheirs = target !== 'other' && target !== 'none'
    const mayAct =
      role === 'administrator'
        ? target !== 'none'
        : isTheirs && (roles as readonly Role[]).includes(role)
    if (!mayAct) return 'not_found'
    return isThere(target) ? 'done' : absent
  }

/** Of a browser that is a device of that forum's door, whoever is signed in beside it. */
export const doorDoes =
  (otherwise = 'device_unknown'): Rights<Answered> =>
  (_, target) => {
    if (target === 'own') return 'done'
    return target === 'other' || target === 'none' ? otherwise : 'unchanged'
  }

/** What fills the parameters of an address or the fields of a form; tests/runtime/rights/subjects.ts makes them. */
export type SubjectKind =
  | 'nothing'
  // Published, hidden, and never recorded
  | 'publicForum'
  | 'publicSession'
  | 'publicVersion'
  | 'person'
  | 'organisation'
  | 'shownPicture'
  | 'openDocument'
  | 'agreement'
  | 'alliance'
  | 'city'
  | 'theme'
  // Behind a key: in force, ended, and never made
  | 'link'
  | 'linkToAccept'
  | 'linkOffered'
  | 'linkedConsent'
  | 'linkedFile'
  | 'handover'
  | 'signInLink'
  | 'setUpLink'
  | 'feed'
  // One's own, somebody else's
  | 'ownConsent'
  | 'ownRegistration'
  | 'ownSession'
  | 'ownPasskey'
  // Of one's own forum, of another one
  | 'forum'
  | 'openDoor'
  | 'door'
  | 'doorList'
  | 'doorTicket'
  | 'checkIn'
  | 'device'
  | 'member'
  | 'registration'
  | 'places'
  | 'part'
  | 'programmeRequest'
  | 'recordedPerson'
  | 'recordedOrganisation'
  | 'pictured'
  | 'unplacedBody'
  | 'participation'
  | 'recordedSource'
  | 'recordedCity'
  | 'recordedOutcome'
  | 'recordedFigure'
  | 'recordedHonour'
  | 'recordedMilestone'
  | 'recordedInfrastructure'
  | 'recordedUmbrella'
  | 'recordedReference'
  | 'recordedAlliance'
  | 'futureAlliance'
  | 'twoPeople'
  | 'twoOrganisations'
  | 'merged'
  | 'import'
  | 'print'
  | 'applied'
  | 'room'
  | 'proposal'
  | 'facts'
  | 'ownWords'
  | 'enteredAgreement'
  | 'agreementFile'
  | 'draft'
  | 'previewDay'
  | 'previewTab'
  | 'timedPart'
  | 'edit'
  | 'failedLetter'
  // Not offered here
  | 'provider'
  | 'statusCode'
  | 'unknownAddress'

export type Params = Readonly<Record<string, string>>

export type PageLine = { rights: Rights<Seen>; of: SubjectKind }

export type RouteLine = PageLine & {
  /** What it is asked with. */
  query?: (params: Params) => Record<string, string>
  /** Exported, and refused at the door for everybody. */
  refuses?: readonly string[]
  /** What it takes beside GET and HEAD. */
  post?: PostLine
}

type Writing = {
  rights: Rights<Answered>
  of: SubjectKind
  /** Where what it is for cannot be brought about here, what it says instead to whoever may. */
  says?: string
  /** Rows that it leaves in the audit when it is done; of what staff do, exactly one. */
  audit: number
}

/** A server action, with the fields of its form as its page sends them. */
export type ActionLine = Writing & { fields: (params: Params) => Record<string, string> }

/** A route that takes JSON; what it refuses, its status says. */
export type PostLine = Writing & { json: (params: Params) => unknown }

export const page = (rights: Rights<Seen>, of: SubjectKind = 'nothing'): PageLine => ({
  rights,
  of,
})
