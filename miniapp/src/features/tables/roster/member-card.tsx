import type { RosterMember } from '@yizhan/shared/stations'
import { Box, Button, Card, Icon, Words } from '@/components'
import { useTexts } from '@/i18n'
import { roleTexts } from '@/i18n/people'
import { tablesTexts } from '@/i18n/tables'
import { useLanguage } from '@/settings'
import { dutyLines } from '../hours'
import { IDS } from '../ids'

interface MemberProps {
  member: RosterMember
  error: string | undefined
  onEdit: (() => void) | undefined
}

/** What was refused, beside the row it belongs to. */
export const RowError = ({ error }: { error: string | undefined }) =>
  error === undefined ? null : (
    <Box className="tables-error" live="polite">
      <Icon name="circle-alert" />
      <Words>{error}</Words>
    </Box>
  )

/** One member with their hours of the week. */
export const MemberCard = ({ member, error, onEdit }: MemberProps) => {
  const t = useTexts(tablesTexts)
  const roles = useTexts(roleTexts)
  const language = useLanguage()
  return (
    <Card id={IDS.roster.member(member.personId)}>
      <Box className="tables-row">
        <Box className="tables-row-head">
          <Words className="tables-row-title">{member.sign}</Words>
          <Words className="tables-muted">{roles(member.role)}</Words>
        </Box>
        {dutyLines(member, language).map((line) => (
          <Words key={line} className="tables-line">
            {line}
          </Words>
        ))}
        <RowError error={error} />
        {onEdit && (
          <Button
            id={IDS.roster.edit(member.personId)}
            kind="secondary"
            icon="pencil"
            label={t('edit')}
            onPress={onEdit}
          />
        )}
      </Box>
    </Card>
  )
}
