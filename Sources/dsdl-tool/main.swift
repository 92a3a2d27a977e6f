print("dsdl")
