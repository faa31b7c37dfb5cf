import fs from 'node:fs'
import { render } from './render'

const writeLetters = async () => {
  // ok: ts.blocking-io-in-async
  fs.writeFileSync('../letters/arrival.html', await render('arrival'))
}

writeLetters().then()
