export { VolunteersPage } from './volunteers-page'
export { WhoCanComePage } from './who-can-come-page'
