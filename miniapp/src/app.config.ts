import { appTexts } from './i18n/app'

const { zh } = appTexts.values

export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'cases/index',
        'activities/index',
        'me/index',
        'report/index',
        'sent/index',
        'case/index',
        'notices/index',
        'notice-choices/index',
        'places/index',
        'sign-in/index',
        'track/index',
        'station/index',
        'privacy/index',
        'nearby/index',
        'public-case/index',
        'typical-cases/index',
        'articles/index',
      ],
    },
    {
      root: 'desk',
      pages: [
        'queue/index',
        'case/index',
        'moderation/index',
        'typical-cases/index',
        'tables/index',
        'roster/index',
        'duties/index',
        'calendar/index',
        'table/index',
        'record/index',
        'outcomes/index',
      ],
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['resident'] } },
  window: {
    navigationBarTitleText: zh.name,
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@ground',
    backgroundTextStyle: '@loading' as 'dark',
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
  },
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: zh.locationPurpose } },
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
})
