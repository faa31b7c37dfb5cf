// ok: mock.framework-in-production
import { sinonim } from './sinon'
// ok: mock.framework-in-production
import { http } from 'msw'

export default [sinonim, http]
