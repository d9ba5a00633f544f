import { PhotoGrid, Section, Words } from '@/components'
import type { PhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { IDS } from '../ids'

interface PicturePartProps {
  uploads: PhotoUploads
  /** The picture that it has now. */
  known: { readonly id: string; readonly url: string } | undefined
  onForget: () => void
}

/** One picture; the drawing of its kind stands in where there is none. */
export const PicturePart = ({ uploads, known, onForget }: PicturePartProps) => {
  const t = useTexts(planFormTexts)
  const shown = uploads.grid.length === 0 && known ? [{ id: known.id, src: known.url }] : uploads.grid
  return (
    <Section title={t('picture')}>
      <PhotoGrid
        id={IDS.form.picture}
        label={t('picture')}
        photos={shown}
        max={1}
        onAdd={() => void uploads.choose('either')}
        onRetry={uploads.retry}
        onRemove={(id) => (id === known?.id ? onForget() : uploads.remove(id))}
      />
      <Words className="plan-muted">{t('pictureHelp')}</Words>
    </Section>
  )
}
