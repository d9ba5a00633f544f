/** WeChat wants this component to exist. The tab pages draw their own bar (`components/bottom-bar`). */
export default function CustomTabBar() {
  return null
}
