import { ArticlesPage } from '@/features/library'

export default ArticlesPage
