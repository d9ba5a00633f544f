import type { PublicCase } from '@yizhan/shared/cases'
import { Box, Button, StatusChip, toasts, Words } from '@/components'
import { stateChip, useNow } from '@/features/cases'
import { communityName } from '@/features/stations'
import { agoText, useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { useFollow } from './use-nearby'

interface NearbyProps {
  id?: string
  /** Where its title stands above it already. */
  bare?: boolean
  cases: readonly PublicCase[]
  idOf: (n: number) => string
  /** The person follows one of them; there is nothing left to report. */
  onFollowed: () => void
  onSignIn: () => void
}

const NearbyRow = ({
  one,
  id,
  onMeToo,
  busy,
}: {
  one: PublicCase
  id: string
  onMeToo: () => void
  busy: boolean
}) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const now = useNow()
  const ago = agoText(one.createdAt, now, language)
  return (
    <Box className="report-nearby-row">
      <Box className="report-nearby-words">
        <Words className="report-nearby-title">
          {t('nearbyCase', { community: communityName(one.community.name), ago })}
        </Words>
        <Box className="report-nearby-more">
          <StatusChip {...stateChip(one.state, language)} />
          {one.metres !== undefined && (
            <Words className="report-quiet">{t('nearbyAway', { n: Math.max(10, one.metres) })}</Words>
          )}
        </Box>
      </Box>
      <Button id={id} kind="secondary" icon="hand" label={t('meToo')} busy={busy} onPress={onMeToo} />
    </Box>
  )
}

/** Open cases of the same kind close by: one tap follows instead of writing it all again. */
export const Nearby = ({ id, bare, cases, idOf, onFollowed, onSignIn }: NearbyProps) => {
  const t = useTexts(reportTexts)
  const { follow, busy, allowed } = useFollow()
  const others = cases.filter(({ following }) => !following).slice(0, 3)
  if (others.length === 0) return null
  const meToo = async (caseId: string) => {
    if (!allowed) return onSignIn()
    const done = await follow(caseId)
    toasts.show(t(done ? 'followed' : 'followFailed'))
    if (done) onFollowed()
  }
  return (
    <Box id={id} className="report-nearby" role="group" label={t('nearby', { n: others.length })}>
      {!bare && <Words className="report-nearby-title">{t('nearby', { n: others.length })}</Words>}
      <Words className="report-quiet">{t(allowed ? 'nearbyHelp' : 'followNeedsWechat')}</Words>
      {others.map((one, index) => (
        <NearbyRow
          key={one.id}
          one={one}
          id={idOf(index + 1)}
          busy={busy === one.id}
          onMeToo={() => void meToo(one.id)}
        />
      ))}
    </Box>
  )
}
