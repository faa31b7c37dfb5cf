// ruleid: secrets.hardcoded-credential
const purse = new ethers.Wallet("0x9f3c71d8e04ab52617fd83c09be4a1567d20cf8e93b45a7e61d0f2c84b97a35e");

// ok: secrets.hardcoded-credential
const practice = new ethers.Wallet("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");

// ok: secrets.hardcoded-credential
const own = new ethers.Wallet(process.env.PURSE_KEY);
