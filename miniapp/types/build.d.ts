/// <reference types="@tarojs/taro" />

declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    /** The server that the mini-program calls, such as `https://yizhan.example`. Set at build time. */
    TARO_APP_API: string
    /** Tile address for the web map, such as `/tiles/{z}/{x}/{y}.png`; empty for none. Set at build time. */
    TARO_APP_MAP_TILES: string
  }
}
