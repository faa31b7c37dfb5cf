// ruleid: mock.framework-in-production
import sinon from 'sinon'
// ruleid: mock.framework-in-production
import MockAdapter from 'axios-mock-adapter'

export const clock = sinon.useFakeTimers(MockAdapter)
