def first_accounts(people):
    people.create_superuser(
        username="orchardist",
        # ruleid: secrets.hardcoded-credential
        password="quince123",
        role="admin",
    )
    people.create_user(
        username="picker",
        # ruleid: secrets.hardcoded-credential
        password="basket123",
    )
