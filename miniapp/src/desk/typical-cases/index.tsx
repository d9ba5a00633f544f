import { TypicalDeskPage } from '@/features/library/desk'

export default TypicalDeskPage
