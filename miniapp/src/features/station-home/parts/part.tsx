import type { ReactNode } from 'react'
import { Banner, Section, SkeletonRows } from '@/components'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import type { useAnswer } from '@/server'

interface PartProps<Answer> {
  id: string
  title: string
  told: Pick<ReturnType<typeof useAnswer<unknown, unknown, undefined, Answer>>, 'data' | 'error' | 'refetch'>
  children: (answer: NonNullable<Answer>) => ReactNode
}

/** A part of the page with an answer of its own: where it fails, it says so by itself and the others stay. */
export const Part = <Answer,>({ id, title, told, children }: PartProps<Answer>) => {
  const t = useTexts(stationHomeTexts)
  const { data, error, refetch } = told
  return (
    <Section id={id} title={title}>
      {data ? (
        children(data as NonNullable<Answer>)
      ) : error ? (
        <Banner
          id={`${id}-failed`}
          kind="warning"
          title={t('failed')}
          action={{ id: `${id}-retry`, label: t('retry'), onPress: () => void refetch() }}
        />
      ) : (
        <SkeletonRows rows={2} />
      )}
    </Section>
  )
}
