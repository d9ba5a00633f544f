import { useMemo, useState } from 'react'
import { Box, Card, ListRow, TextField, VisuallyHidden, Words } from '@/components'
import { useTexts } from '@/i18n'
import { stationsTexts } from '@/i18n/stations'
import { type FoundCommunity, searchCommunities } from './communities'
import { useDivisionsAnswer } from './use-divisions'
import './community-search.css'

interface CommunitySearchProps {
  /** Results are `<id>-<n>`, n from 1. */
  id: string
  onChoose: (community: FoundCommunity) => void
}

/** A community found by typing. The list is asked for with the first character, and only what was found is drawn. */
export const CommunitySearch = ({ id, onChoose }: CommunitySearchProps) => {
  const t = useTexts(stationsTexts)
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const { data: divisions, isError } = useDivisionsAnswer(words !== '')
  const found = useMemo(() => (divisions ? searchCommunities(divisions, words) : []), [divisions, words])
  const none = divisions !== undefined && words !== '' && found.length === 0
  const choose = (community: FoundCommunity) => {
    setTyped('')
    onChoose(community)
  }
  return (
    <Box className="community-search">
      <TextField
        id={id}
        label={t('search')}
        placeholder={t('searchHint')}
        keyboard="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <Box live="polite">
        {isError && <Words className="community-search-none">{t('searchFailed')}</Words>}
        {none && <Words className="community-search-none">{t('searchNone', { words })}</Words>}
        {found.length > 0 && <VisuallyHidden>{t('searchFound', { n: found.length })}</VisuallyHidden>}
      </Box>
      {found.length > 0 && (
        <Card padding="flush">
          {found.map((community, index) => (
            <ListRow
              key={community.code}
              id={`${id}-${index + 1}`}
              icon="map-pin"
              title={community.name}
              detail={community.street}
              onPress={() => choose(community)}
            />
          ))}
        </Card>
      )}
    </Box>
  )
}
