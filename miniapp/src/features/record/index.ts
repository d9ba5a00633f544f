export { OutcomesPage } from './outcomes-page'
export { RecordPage } from './record-page'
