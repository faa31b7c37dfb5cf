import fs from 'node:fs'
import { render } from './render'

export const letterOf = async (name: string) => {
  // ruleid: ts.blocking-io-in-async
  fs.writeFileSync(`../letters/${name}.html`, await render(name))
}

listen().then()
