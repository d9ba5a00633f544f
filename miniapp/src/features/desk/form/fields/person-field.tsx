import { listCasePeople } from '@yizhan/shared/cases'
import { Banner, Field, SkeletonRows, Words } from '@/components'
import { limitWords, taskStateName } from '@/features/cases'
import { commonTexts, useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import type { FieldProps } from './contract'
import { type OptionRow, OptionRows } from './option-rows'
import { openTasksOf, peopleFor } from './people'

type Asked = 'assign' | 'recall' | 'moveDuty'

const askedBy = (action: FieldProps['action']): Asked =>
  action === 'recall' || action === 'moveDuty' ? action : 'assign'

const useRows = ({ action, view }: Pick<FieldProps, 'action' | 'view'>) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  const recalls = action === 'recall'
  const found = useAnswer(listCasePeople, { params: { id: view.id } }, { enabled: !recalls, staleTime: 0 })
  const holders = openTasksOf(view).flatMap(({ personId, to, state, limit }): OptionRow[] => {
    const detail = [taskStateName(state, language), limit && limitWords(limit, language)]
    return personId ? [{ value: personId, title: to.sign, detail: detail.filter(Boolean).join(' · ') }] : []
  })
  const people = peopleFor(action, view, found.data?.items ?? []).map(
    ({ personId, sign, onDuty, openCases }): OptionRow => ({
      value: personId,
      title: sign,
      detail: `${t(onDuty ? 'onDuty' : 'offDuty')} · ${t('openCases', { n: openCases })}`,
    }),
  )
  return {
    rows: recalls ? holders : people,
    waiting: !recalls && found.isPending,
    failed: !recalls && found.isError && !found.data,
    retry: () => void found.refetch(),
  }
}

/** Whom the case, a task of it, or the duty for it goes to; of a recall, whose task it is. */
export const PersonField = ({ id, action, view, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const common = useTexts(commonTexts)
  const { rows, waiting, failed, retry } = useRows({ action, view })
  const asked = askedBy(action)
  const field = { id, label: t(`${asked}_toPersonId`), error, optional }
  if (failed)
    return (
      <Field {...field} kind="group">
        <Banner
          kind="warning"
          title={t('listFailed')}
          action={{ id: `${id}-retry`, label: common('retry'), onPress: retry }}
        />
      </Field>
    )
  if (rows.length === 0)
    return (
      <Field {...field} kind="group">
        {waiting ? <SkeletonRows rows={3} /> : <Words className="field-empty">{t('nobody')}</Words>}
      </Field>
    )
  return (
    <OptionRows
      {...field}
      help={asked === 'recall' ? undefined : t(`${asked}_toPersonIdHelp`)}
      rows={rows}
      chosen={values.toPersonId}
      onChoose={(toPersonId) => onChange({ toPersonId })}
    />
  )
}
