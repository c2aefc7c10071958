"""The door for other systems. Today they can ask the law; nothing they send is stored.

It follows the NL API Design Rules: a version in the address and on every response, no slash at the
end, problem details with all errors, and an openapi.json that anyone may read.
"""
