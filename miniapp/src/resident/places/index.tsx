import { PlacesPage } from '@/features/people/places'

export default PlacesPage
