import type { Category } from '@yizhan/shared/cases'
import { ChoiceChips } from '@/components'
import { type Categories, categoryIcon } from '@/features/cases'
import { useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { IDS } from './ids'

export type Group = Category['group']

const GROUPS: readonly Group[] = ['illegalBuilding', 'fumes', 'noise', 'other']

interface KindsProps {
  label: string
  all: string
  chosen: Group | undefined
  onChoose: (group: Group | undefined) => void
}

/** The kinds of problems as filter; all of them at first. */
export const Kinds = ({ label, all, chosen, onChoose }: KindsProps) => {
  const names = useTexts(homeTexts)
  return (
    <ChoiceChips<Group | 'all'>
      id={IDS.kind}
      label={label}
      choices={[
        { value: 'all', label: all },
        ...GROUPS.map((group) => ({ value: group, label: names(group), icon: categoryIcon({ group }) })),
      ]}
      chosen={chosen ?? 'all'}
      onChoose={(group) => onChoose(group === 'all' ? undefined : group)}
    />
  )
}

/** Whether something about these categories belongs to a kind. */
export const isOfGroup = (codes: readonly string[], group: Group | undefined, known: Categories): boolean =>
  group === undefined || codes.some((code) => known.find(code)?.group === group)
