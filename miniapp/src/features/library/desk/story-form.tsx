import type { PhotoView, PublicDetail } from '@yizhan/shared/cases'
import { MAX_TYPICAL_PHOTOS, type TypicalStory } from '@yizhan/shared/library'
import { useState } from 'react'
import { ActionBar, Banner, Box, Button, Screen, TextArea, TextField, Words } from '@/components'
import { useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { IDS } from '../ids'
import { PhotoChoice } from './photo-choice'
import type { Sent } from './send-story'
import './typical-desk.css'

const MOST = { title: 60, wrong: 1000, done: 1000, lawBasis: 300 } as const
type Word = keyof typeof MOST
const WORDS = Object.keys(MOST) as Word[]

interface StoryFormProps {
  begin: TypicalStory
  /** The photos of the case that the public may see. */
  photos: Pick<PublicDetail, 'photos' | 'afterPhotos'>
  again: boolean
  send: (story: TypicalStory) => Promise<Sent>
  onDone: (sent: Sent) => void
}

const useStoryForm = ({ begin, send, onDone }: StoryFormProps) => {
  const t = useTexts(typicalDeskTexts)
  const [story, setStory] = useState(begin)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const change = (next: Partial<TypicalStory>) => setStory({ ...story, ...next })
  const go = async () => {
    const missing = WORDS.filter((word) => story[word].trim() === '')
    setErrors(Object.fromEntries(missing.map((word) => [word, t('fill')])))
    if (missing.length > 0) return
    setBusy(true)
    const sent = await send(story)
    setBusy(false)
    if (sent.outcome === 'done' || sent.outcome === 'moved') return onDone(sent)
    setErrors(sent.outcome === 'amiss' ? sent.fields : {})
    setTrouble(sent.outcome === 'amiss' ? sent.title : t('offline'))
  }
  return { story, change, errors, trouble, busy, go }
}

const Photos = ({
  photos: { photos, afterPhotos },
  story,
  change,
}: Pick<StoryFormProps, 'photos'> & Pick<ReturnType<typeof useStoryForm>, 'story' | 'change'>) => {
  const t = useTexts(typicalDeskTexts)
  if (photos.length + afterPhotos.length === 0)
    return <Words className="library-muted">{t('photosNone')}</Words>
  const side = (name: 'before' | 'after', label: string, from: readonly PhotoView[]) => (
    <PhotoChoice
      id={IDS.photos(name)}
      label={label}
      photos={from}
      chosen={story[name]}
      onChoose={(ids) => change({ [name]: ids })}
    />
  )
  return (
    <>
      {side('before', t('photosBefore'), photos)}
      {side('after', t('photosAfter'), afterPhotos)}
      <Words className="library-muted">{t('photosHelp', { max: MAX_TYPICAL_PHOTOS })}</Words>
    </>
  )
}

/** Title, problem, what was done, basis and photos of a story. */
export const StoryForm = (props: StoryFormProps) => {
  const t = useTexts(typicalDeskTexts)
  const { story, change, errors, trouble, busy, go } = useStoryForm(props)
  const words = (name: Exclude<Word, 'title'>, rows: number) => (
    <TextArea
      id={IDS.field(name)}
      label={t(name)}
      rows={rows}
      maxLength={MOST[name]}
      value={story[name]}
      error={errors[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )
  return (
    <Screen
      id="typical-desk"
      title={t('write')}
      footer={
        <ActionBar>
          <Button
            id={IDS.send}
            wide
            icon="send"
            label={t(props.again ? 'sendAgain' : 'send')}
            busy={busy}
            onPress={() => void go()}
          />
        </ActionBar>
      }
    >
      <Box className="typical-form">
        <Words className="library-muted">{t('writeHelp')}</Words>
        {trouble && <Banner kind="danger" title={trouble} />}
        <TextField
          id={IDS.field('title')}
          label={t('storyTitle')}
          help={t('storyTitleHelp')}
          maxLength={MOST.title}
          value={story.title}
          error={errors.title}
          onChange={(title) => change({ title })}
        />
        {words('wrong', 4)}
        {words('done', 4)}
        {words('lawBasis', 2)}
        <Photos photos={props.photos} story={story} change={change} />
      </Box>
    </Screen>
  )
}
