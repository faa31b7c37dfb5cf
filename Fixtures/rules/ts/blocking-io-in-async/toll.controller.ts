import * as fs from 'fs';

@Controller('tolls')
export class TollController {
  @Post()
  pay(@Body() order: Order) {
    // ruleid: ts.blocking-io-in-async
    fs.appendFileSync('/var/log/tolls.log', JSON.stringify(order));
    return this.tolls.pay(order);
  }

  constructor(private readonly tolls: TollService) {
    // ok: ts.blocking-io-in-async
    this.terms = fs.readFileSync('terms.txt', 'utf8');
  }
}
