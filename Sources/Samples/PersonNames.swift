/// Common names from many places. Any likeness to somebody is chance.
enum PersonNames {
  static let given = list(
    """
    Aaliyah Aarav Abdi Abigail Adam Adriana Aiden Aiko Aisha Alejandro Alex Alina Amara Amelia Amir
    Ana Anders Andre Angela Anika Anthony Arjun Asha Ava Ayaan Beatriz Ben Bianca Brandon Caleb
    Camila Carlos Carmen Chang Charlotte Chidi Chloe Claire Connor Daniel Daniela David Deepa Diego
    Dmitri Ebony Eli Elena Elias Emeka Emily Emma Esther Ethan Eva Farah Fatima Felix Fiona Gabriel
    Grace Hana Hannah Haruto Hassan Henry Hiro Hugo Ibrahim Imani Ines Isaac Isabella Ivan Jacob
    Jada Jamal James Jasmine Javier Jin Jonah Jordan Josiah Juan Julia Kai Kaito Kareem Kavya Keisha
    Khalid Kiran Lan Laila Leah Leila Leo Leon Liam Lila Linh Lucas Lucia Luis Luna Maya Malik Marco
    Maria Mateo Maryam Mei Mia Micah Miguel Mila Min Minh Mohamed Nadia Naomi Natalia Nia Nina Noah
    Noor Nora Obi Olivia Omar Owen Paloma Pedro Priya Quinn Rafael Rania Ravi Rebecca Reza Rin Robin
    Rohan Rosa Ruby Sadia Sam Samira Santiago Sara Sean Selam Serena Sofia Soren Stella Sunita Tala
    Tariq Tessa Thabo Theo Tuan Uma Valentina Victor Wei Willow Xavier Ximena Yara Yasmin Yosef Yuki
    Zahra Zane Zoe
    """)

  static let family = list(
    """
    Abebe Adams Adeyemi Aguilar Ahmed Ali Alvarez Andersen Baker Banerjee Begay Bell Bennett Brooks
    Brown Campbell Carter Castillo Chavez Chen Choi Clark Cohen Cooper Costa Cruz Davis Delgado Diaz
    Dubois Edwards Evans Farouk Fernandes Fischer Flores Foster Fujita Garcia Gomez Gonzalez Gray
    Green Gupta Gurung Haddad Hall Hansen Harris Hassan Hernandez Hill Hoang Hughes Ito Jackson
    James Jensen Johnson Jones Joseph Kaur Kelly Khan Kim King Kowalski Kumar Larsen Lee Lewis Li
    Lin Lopez Martin Martinez Mbeki Medina Mehta Mendoza Miller Mitchell Mohammed Moore Morales
    Morris Mwangi Nakamura Nelson Nguyen Novak Nunez Okafor Okoye Olsen Ortiz Osei Park Parker Patel
    Perez Petrov Pham Phillips Powell Price Ramirez Reed Reyes Rivera Roberts Robinson Rodriguez
    Romero Rossi Ruiz Russell Salazar Sanchez Santos Schmidt Scott Shah Sharma Silva Singh Smith
    Soto Stewart Suzuki Tadesse Tanaka Taylor Thapa Thomas Thompson Torres Tran Tsosie Turner Vargas
    Vasquez Vega Walker Wang Ward Watanabe Watson White Williams Wilson Wong Wood Wright Wu Yamamoto
    Yang Yazzie Young Yusuf Zhang
    """)

  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
