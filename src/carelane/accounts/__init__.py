"""How people and programs are recognised: passwords, tokens, second factors, and the key of the installation."""
