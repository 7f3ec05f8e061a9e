import type { ForumScope } from '#lib/domain/accounts/types.ts'
import type { AllianceEditor } from './types.ts'

/** Who asks about alliances, proven by the gate of a forum. */
export const editorOf = ({ forumId, viewer }: ForumScope): AllianceEditor => ({
  ...{ forumId, actor: viewer.accountId, isAdministrator: viewer.isAdministrator },
})
