"""The ledger of consent in the database: see `ports.ledger`."""
