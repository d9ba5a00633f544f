import type { ActionName } from '@yizhan/shared/cases'
import { Box, Button, Field, PhotoGrid } from '@/components'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import type { FieldProps } from './contract'

const AFTER = { label: 'afterPhotos', help: 'afterPhotosHelp' } as const
const CHECK = { label: 'checkPhotos', help: 'checkPhotosHelp' } as const
const RECHECK = { label: 'recheckPhotos', help: 'recheckPhotosHelp' } as const
const TASK = { label: 'taskPhotos', help: undefined } as const
const SITE = { label: 'sitePhotos', help: undefined } as const

/** What the photos of a step show. */
const SHOWN: Readonly<
  Partial<Record<ActionName, typeof AFTER | typeof CHECK | typeof RECHECK | typeof TASK>>
> = {
  resolve: AFTER,
  recordAnswer: AFTER,
  verify: CHECK,
  recheck: RECHECK,
  finishTask: TASK,
}

/** The camera first: what is shown must be what is there now. */
export const PhotosField = ({ id, action, photos, error, optional }: FieldProps) => {
  const t = useTexts(formTexts)
  const { label, help } = SHOWN[action] ?? SITE
  return (
    <Field id={id} kind="group" label={t(label)} help={help && t(help)} error={error} optional={optional}>
      <PhotoGrid
        id={id}
        label={t(label)}
        photos={photos.grid}
        onAdd={() => void photos.choose('camera')}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <Box className="photos-album">
        <Button
          id={`${id}-album`}
          kind="quiet"
          icon="image"
          label={t('album')}
          onPress={() => void photos.choose('album')}
        />
      </Box>
    </Field>
  )
}
