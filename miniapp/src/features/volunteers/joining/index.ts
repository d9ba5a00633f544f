export { VolunteerPage } from './volunteer-page'
