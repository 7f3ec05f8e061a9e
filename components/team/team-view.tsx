import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { CheckboxGroup } from '#components/patterns/choices.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { Tag } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { changeRolesAction, giveRolesAction } from '#lib/domain/team/actions.ts'
import { TEAM_ROLES } from '#lib/domain/team/constants.ts'
import type { TeamMember } from '#lib/domain/team/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type TeamSaid = 'given' | 'changed' | 'taken'

type TeamProps = {
  locale: Locale
  slug: string
  members: readonly TeamMember[]
  /** The reader's own account. */
  self: string
  said: TeamSaid | null
  typed: SentValues | null
}

/** Who may do what at a forum: each person with their roles, and a form for one more. */
export function TeamView({ locale, slug, members, self, said, typed }: TeamProps) {
  const t = getT(locale, 'team')
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <FileWays
            locale={locale}
            path={hrefOf(locale, `organise/${slug}/team/export`)}
            query=""
          />
        }
      />
      {said ? (
        <p role="status" className="form-done">
          {t(`said.${said}`)}
        </p>
      ) : null}
      {members.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <ul className="team">
          {members.map((member) => (
            <Member
              key={member.accountId}
              {...{ locale, slug, member }}
              isSelf={member.accountId === self}
            />
          ))}
        </ul>
      )}
      <GiveForm locale={locale} slug={slug} typed={typed} />
    </>
  )
}

type MemberProps = { locale: Locale; slug: string; member: TeamMember; isSelf: boolean }

function Member({ locale, slug, member, isSelf }: MemberProps) {
  const t = getT(locale, 'team')
  const { accountId, email, name, roles, hasSecondFactor, isDisabled, isInvited } = member
  const words = formWords(locale, {
    refusals: {
      last_manager: t('refused.last_manager'),
      stale: t('refused.stale'),
      not_found: t('refused.not_found'),
    },
  })
  const hidden = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="account" value={accountId} />
      <input type="hidden" name="was" value={roles.join(',')} />
    </>
  )
  return (
    <li>
      <div className="team-person">
        <h2>
          {name ?? email} {isSelf ? <Tag>{t('you')}</Tag> : null}
        </h2>
        {name ? <p className="team-email">{email}</p> : null}
        <p className={hasSecondFactor ? 'muted' : 'team-due'}>
          {t('secondFactor')}
          {t('colon')}
          {t(hasSecondFactor ? 'factor.yes' : 'factor.no')}
        </p>
        {hasSecondFactor ? null : <p className="muted">{t('factorHint')}</p>}
        {isDisabled ? <Tag>{t('disabled')}</Tag> : null}
        {isInvited ? <Tag>{t('invited')}</Tag> : null}
      </div>
      <ActionForm
        id={`member-${accountId}`}
        className="team-roles"
        action={changeRolesAction}
        words={words}
        labels={{ roles: t('role') }}
      >
        {hidden}
        <CheckboxGroup
          key={roles.join()}
          name="roles"
          label={t('role')}
          defaultValue={roles}
          choices={TEAM_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
        <SubmitButton tone="line">{t('save')}</SubmitButton>
      </ActionForm>
      <ActionForm id={`leave-${accountId}`} action={changeRolesAction} words={words}>
        {hidden}
        <SubmitButton tone="line">{t('take')}</SubmitButton>
      </ActionForm>
    </li>
  )
}

function GiveForm(props: { locale: Locale; slug: string; typed: SentValues | null }) {
  const { locale, slug, typed } = props
  const t = getT(locale, 'team')
  return (
    <section className="panel-part" aria-labelledby="team-give">
      <h2 id="team-give">{t('give.title')}</h2>
      <ActionForm
        id="give"
        action={giveRolesAction}
        words={formWords(locale)}
        labels={{ email: t('give.email'), roles: t('give.roles') }}
        typed={typed}
      >
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="email"
          label={t('give.email')}
          hint={t('give.hint')}
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
        <CheckboxGroup
          name="roles"
          label={t('give.roles')}
          choices={TEAM_ROLES.map((role) => ({
            value: role,
            label: t(`roles.${role}`),
            hint: t(`can.${role}`),
          }))}
        />
        <SubmitButton>{t('give.submit')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
