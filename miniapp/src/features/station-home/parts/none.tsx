import { Box, Button, Card, Words } from '@/components'
import '../station-home.css'

interface NoneProps {
  title: string
  detail: string
  action?: { id: string; label: string; onPress: () => void }
}

/** What belongs in a part that has nothing yet: small, because the page has others. */
export const None = ({ title, detail, action }: NoneProps) => (
  <Card>
    <Box className="station-head">
      <Words className="station-strong">{title}</Words>
      <Words className="station-muted">{detail}</Words>
      {action && <Button {...action} kind="secondary" />}
    </Box>
  </Card>
)
