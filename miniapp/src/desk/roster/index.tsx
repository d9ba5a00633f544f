import { RosterPage } from '@/features/tables'

export default RosterPage
