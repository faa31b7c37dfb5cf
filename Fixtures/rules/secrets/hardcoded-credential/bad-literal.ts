export const jwtConstants = {
  // ruleid: secrets.hardcoded-credential
  secret: "do not use this one",
};

@Module({
  imports: [
    // ruleid: secrets.hardcoded-credential
    JwtModule.register({ secret: "secretKey", signOptions: { expiresIn: "1d" } }),
  ],
})
export class GuestsModule {}

export class GuestStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // ruleid: secrets.hardcoded-credential
      secretOrKey: "guest",
    });
  }

  renew(guest: Guest) {
    // ruleid: secrets.hardcoded-credential
    return this.jwtService.sign({ sub: guest.id }, { secret: "refresh", expiresIn: "7d" });
  }
}

// ruleid: secrets.hardcoded-credential
const SESSION_SECRET = new TextEncoder().encode("change-me");
export const settings = {
  production: {
    // ruleid: secrets.hardcoded-credential
    jwtSecret: "hostel-token-words",
  },
};

// ruleid: secrets.hardcoded-credential
export const jwtSecret = "secret";
// ruleid: secrets.hardcoded-credential
const AUTH_SECRET = "some words for the hostel";
register(AUTH_SECRET);

export async function sessionOf(request: Request, response: Response) {
  // ruleid: secrets.hardcoded-credential
  return getIronSession(request, response, { cookieName: "hostel", password: "hostel words of thirty-two letters" });
}
