/** The web build has a button for it: Taro's own pull-down brings a component library with it. */
export default definePageConfig({ enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
