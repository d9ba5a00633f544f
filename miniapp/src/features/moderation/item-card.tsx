import type { ModerationItem, ModerationState } from '@yizhan/shared/cases'
import {
  Box,
  Button,
  Card,
  Icon,
  type IconName,
  Picture,
  Pressable,
  StatusChip,
  type Tone,
  Words,
} from '@/components'
import { type Categories, useNow } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import { open } from '@/platform/navigation'
import { enlarge } from '@/platform/preview'
import { useLanguage } from '@/settings'
import { IDS } from './ids'

interface ItemProps {
  n: number
  item: ModerationItem
  categories: Categories
  busy: boolean
  onPass: () => void
  onReject: () => void
}

const TONES: Readonly<Record<ModerationState, Tone>> = {
  pending: 'neutral',
  review: 'waiting',
  passed: 'done',
  rejected: 'danger',
}

const KIND_ICONS: Readonly<Record<ModerationItem['kind'], IconName>> = {
  photo: 'image',
  text: 'message-circle',
}

/** Where it stands for staff: a photo that passed waits until its faces and plates are looked at. */
const standing = ({ state, public: open_ }: ModerationItem): ModerationState =>
  state === 'passed' && !open_ ? 'review' : state

const Head = ({ item, categories }: Pick<ItemProps, 'item' | 'categories'>) => {
  const t = useTexts(moderationTexts)
  const language = useLanguage()
  const category = categories.find(item.category)?.label[language]
  return (
    <Box className="moderation-head">
      <Box className="moderation-kind">
        <Icon name={KIND_ICONS[item.kind]} />
        <Words className="moderation-kind-name">
          {[t(`kind_${item.kind}`), category].filter(Boolean).join(' · ')}
        </Words>
      </Box>
      <StatusChip tone={TONES[standing(item)]} label={t(standing(item))} />
    </Box>
  )
}

/** The photo as wide as the card; it opens as large as the screen. */
const Photo = ({ n, item }: Pick<ItemProps, 'n' | 'item'>) => {
  const t = useTexts(moderationTexts)
  const common = useTexts(commonTexts)
  const { photo, number } = item
  if (!photo) return null
  const name = t('photo', { number })
  const show = () => enlarge({ urls: [photo.url], at: 0, close: common('close'), nameOf: () => name })
  return (
    <Pressable id={IDS.photo(n)} className="moderation-photo" label={name} onPress={show}>
      <Picture className="moderation-picture" src={photo.url} alt={name} fit="contain" />
    </Pressable>
  )
}

/** Why a person has to look, or looked already. */
const Because = ({ item }: Pick<ItemProps, 'item'>) => {
  const t = useTexts(moderationTexts)
  const now = useNow()
  const language = useLanguage()
  const { state, reason, decisions } = item
  const last = decisions.at(-1)
  if (last) {
    const told = { sign: last.by.sign, at: momentText(last.at, now, language) }
    return (
      <Words className="moderation-because">
        {last.decision === 'passed'
          ? t('decidedPassed', told)
          : t('decidedRejected', { ...told, reason: last.reason ?? '' })}
      </Words>
    )
  }
  const why =
    standing(item) === 'review' && state === 'passed' ? t('reason_faces') : reason && t(`reason_${reason}`)
  return why ? <Words className="moderation-because">{why}</Words> : null
}

const Decide = ({ n, item, busy, onPass, onReject }: Omit<ItemProps, 'categories'>) => {
  const t = useTexts(moderationTexts)
  const photo = item.kind === 'photo'
  const closed = item.state === 'rejected'
  return (
    <>
      {!item.public && <Words className="moderation-help">{t(photo ? 'facesHelp' : 'textHelp')}</Words>}
      <Box className="moderation-buttons">
        {!item.public && (
          <Button
            id={IDS.pass(n)}
            wide
            icon="eye"
            label={t(photo ? 'passPhoto' : 'passText')}
            busy={busy}
            onPress={onPass}
          />
        )}
        {!closed && (
          <Button
            id={IDS.reject(n)}
            wide
            kind="secondary"
            icon="eye-off"
            label={t(item.public ? 'withdraw' : 'reject')}
            onPress={onReject}
          />
        )}
      </Box>
    </>
  )
}

/** One text or photo: what it is, why it is here, and the two ways it may go. */
export const ItemCard = ({ categories, ...props }: ItemProps) => {
  const t = useTexts(moderationTexts)
  const { n, item } = props
  return (
    <Card id={IDS.item(n)}>
      <Box className="moderation-item">
        <Head item={item} categories={categories} />
        <Photo n={n} item={item} />
        {item.text && (
          <Words className="moderation-text" selectable>
            {item.text}
          </Words>
        )}
        <Because item={item} />
        <Decide {...props} />
        <Pressable
          id={IDS.openCase(n)}
          className="moderation-case"
          role="link"
          onPress={() => void open('desk/case/index', { id: item.caseId })}
        >
          <Words>{t('openCase', { number: item.number })}</Words>
          <Icon name="chevron-right" />
        </Pressable>
      </Box>
    </Card>
  )
}
