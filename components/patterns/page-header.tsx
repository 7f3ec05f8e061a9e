import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '#components/patterns/breadcrumb.tsx'

export type PageHeaderProps = {
  title: ReactNode
  /** Under the title: the name in another language, an edition. */
  sub?: ReactNode
  /** Totals at the right of the title on wide screens. */
  aside?: ReactNode
  /** Umbrellas or parents, outermost first; `label` names the trail. */
  trail?: { label: string; items: readonly Crumb[] }
  /** Long titles (sessions, agreements) one step smaller. */
  size?: 'full' | 'quiet'
}

/** The head of a page, inside `.wrap`. */
export function PageHeader({ title, sub, aside, trail, size = 'full' }: PageHeaderProps) {
  const names = ['page-head', trail ? '' : 'bare', aside ? 'with-aside' : ''].filter(Boolean)
  return (
    <>
      {trail ? <Breadcrumb label={trail.label} items={trail.items} /> : null}
      <div className={names.join(' ')}>
        <div>
          <h1 className={size === 'quiet' ? 'kw quiet-size' : 'kw'}>{title}</h1>
          {sub ? <div className="under-title">{sub}</div> : null}
        </div>
        {aside ? <div className="aside">{aside}</div> : null}
      </div>
    </>
  )
}
