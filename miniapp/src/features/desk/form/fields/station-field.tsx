import type { CaseView } from '@yizhan/shared/cases'
import { type Language, metresBetween } from '@yizhan/shared/kernel'
import { listStations } from '@yizhan/shared/stations'
import { useMemo, useState } from 'react'
import { Banner, Box, SkeletonRows, TextField, Words } from '@/components'
import { distanceWords, useDivisions } from '@/features/stations'
import { commonTexts, useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import type { FieldProps } from './contract'
import { type OptionRow, OptionRows } from './option-rows'
import { stationsNamed } from './stations'

/** The case's own station is the nearest one more often than not, and left out. */
const NEAREST = 7

const near = ({ lat, lng }: CaseView['place']) => `${lat.toFixed(5)},${lng.toFixed(5)}`

const rowOf = (
  value: string,
  title: string,
  street: string,
  metres: number,
  language: Language,
): OptionRow => ({
  value,
  title,
  detail: `${street} · ${distanceWords(metres, language)}`,
})

/** The nearest stations; once something is typed, those it names. */
const useRows = (view: CaseView, typed: string) => {
  const language = useLanguage()
  const nearest = useAnswer(listStations, { query: { near: near(view.place), limit: NEAREST } })
  const searching = typed.trim() !== ''
  const divisions = useDivisions(searching)
  const named = useMemo(
    () => (divisions ? stationsNamed(divisions, typed, view.place) : []),
    [divisions, typed, view.place],
  )
  const rows = searching
    ? named.map(({ id, title, street, metres }) => rowOf(id, title, street, metres, language))
    : (nearest.data?.items ?? []).map(({ id, name, street, place, metres }) =>
        rowOf(id, name, street.name, metres ?? metresBetween(view.place, place), language),
      )
  return {
    rows: rows.filter(({ value }) => value !== view.station.id),
    waiting: searching ? !divisions : nearest.isPending,
    failed: !searching && nearest.isError && !nearest.data,
    retry: () => void nearest.refetch(),
  }
}

/** The station that a wrongly chosen one is corrected to: by distance from the case, or searched. */
export const StationField = ({ id, view, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const common = useTexts(commonTexts)
  const [typed, setTyped] = useState('')
  const { rows, waiting, failed, retry } = useRows(view, typed)
  return (
    <>
      <TextField
        id={`${id}-search`}
        label={t('searchStation')}
        keyboard="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      {failed ? (
        <Banner
          kind="warning"
          title={t('listFailed')}
          action={{ id: `${id}-retry`, label: common('retry'), onPress: retry }}
        />
      ) : waiting ? (
        <SkeletonRows rows={3} />
      ) : (
        <Box live="polite">
          {rows.length === 0 && <Words className="field-empty">{t('noStation')}</Words>}
        </Box>
      )}
      <OptionRows
        id={id}
        label={t('toStationId')}
        help={t('toStationIdHelp')}
        error={error}
        optional={optional}
        rows={rows}
        chosen={values.toStationId}
        onChoose={(toStationId) => onChange({ toStationId })}
      />
    </>
  )
}
