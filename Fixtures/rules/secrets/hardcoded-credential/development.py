# ruleid: secrets.hardcoded-credential
SECRET_KEY = "q7Vw2-xkTz9_Lm4RbY8pJc3NdF6hSg1A"
