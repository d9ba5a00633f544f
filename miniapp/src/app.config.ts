import { appTexts } from './i18n/app'

const { zh } = appTexts.values

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/cases/index', 'pages/activities/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'report/index',
        'sent/index',
        'case/index',
        'notices/index',
        'sign-in/index',
        'track/index',
        'station/index',
        'privacy/index',
      ],
    },
    { root: 'desk', pages: ['queue/index', 'case/index'] },
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
  tabBar: {
    custom: true,
    color: '#57606A',
    selectedColor: '#0A5FA8',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: zh.home },
      { pagePath: 'pages/cases/index', text: zh.cases },
      { pagePath: 'pages/activities/index', text: zh.activities },
      { pagePath: 'pages/me/index', text: zh.me },
    ],
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
