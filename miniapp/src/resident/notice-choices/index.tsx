import { NoticeChoicesPage } from '@/features/people/notice-choices'

export default NoticeChoicesPage
